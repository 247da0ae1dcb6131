import { dateInGermany } from "#app/domain/values/date.ts";
import { EnvProblem, readEnv } from "../env.ts";
import { runKim } from "./commands.ts";
import { EXIT } from "./io.ts";

// Whoever reads our output may stop reading ("| head"): that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  const { dataDir } = readEnv();
  const io = { out: (text: string) => void process.stdout.write(text), err: (text: string) => void process.stderr.write(text), today: dateInGermany(new Date()), dataDir };
  process.exitCode = await runKim(process.argv.slice(2), io);
} catch (error) {
  const settings = error instanceof EnvProblem;
  console.error(settings ? error.message : `Fehler in der KIM-Werkstatt: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = settings ? EXIT.unusable : EXIT.defect;
}
