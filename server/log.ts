import { pino, type Logger } from "pino";

export type Log = Logger;

/** Structured log on standard error. Never log texts of sections, passwords, cookies or addresses of people. */
export const createLog = (level: string): Log => pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
