import { pino } from "pino";
import { startHarness } from "./harness.ts";

/** A real server process for the crash test: prints its port, runs until it is killed. */
const harness = await startHarness({ dataDir: process.argv[2]!, port: Number(process.argv[3] ?? 0), log: pino({ level: "error" }, pino.destination(2)) });
process.stdout.write(`${harness.port}\n`);
