// A file for the register before it is sent: whether it fits into a request, and how it counts its
// records. What is in it is judged by the server alone.
import type { ImportRequest } from '../wire/api.ts';

/** Of a request: characters of the text, and bytes of the whole body, as the server limits them. */
export const longestText = 60_000;
const longestBody = 65_536;

export interface RegisterFile {
  source: string;
  text: string;
  taken_on: string;
  complete: boolean;
}

export function requestOf(file: RegisterFile, dryRun: boolean): ImportRequest {
  return { ...file, dry_run: dryRun };
}

export type FileFault = 'none' | 'empty' | 'long';

/** Why a file cannot be sent, or nothing. */
export function faultOfFile(file: RegisterFile | undefined): FileFault | undefined {
  if (file === undefined) return 'none';
  if (file.text.trim() === '') return 'empty';
  const bytes = new TextEncoder().encode(JSON.stringify(requestOf(file, false))).length;
  return [...file.text].length > longestText || bytes > longestBody ? 'long' : undefined;
}

/** GeoJSON counts its features, CSV its lines. */
export function countsBy(text: string): 'feature' | 'line' {
  return /^\uFEFF?\s*\{/.test(text) ? 'feature' : 'line';
}

/** A day that exists, as yyyy-mm-dd. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
