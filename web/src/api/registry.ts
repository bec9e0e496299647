// The register of rights and of what is known of the ground: reading it page by page, its
// snapshots, and bringing something into it.
import type {
  ImportReport,
  ImportRequest,
  RecordKind,
  RecordPage,
  Right,
  RightDraft,
  RightHistory,
  Snapshot,
  SnapshotChanges,
} from '../wire/api.ts';
import { type Answer, call, query, segment } from './request.ts';

export interface RightsPage {
  matched: number; // in the whole register, not on this page
  rights: Right[];
}

export interface RightsWanted {
  text: string; // in number, holder or mineral
  state: string; // empty: any
  block: string; // empty: anywhere
  offset: number;
  limit: number; // at most 1000
}

export function listRights(wanted: RightsWanted): Promise<Answer<RightsPage>> {
  return call('GET', `/registry/rights${query({ ...wanted })}`);
}

export function getRight(id: string): Promise<Answer<RightHistory>> {
  return call('GET', `/registry/rights/${segment(id)}`);
}

export function registerRight(draft: RightDraft): Promise<Answer<Right>> {
  return call('POST', '/registry/rights', draft);
}

export function listRecords(wanted: {
  kind: RecordKind;
  text: string;
  offset: number;
  limit: number;
}): Promise<Answer<RecordPage>> {
  return call('GET', `/registry/records${query(wanted)}`);
}

export function listSnapshots(): Promise<Answer<{ snapshots: Snapshot[] }>> {
  return call('GET', '/registry/snapshots');
}

export function getSnapshot(id: string): Promise<Answer<SnapshotChanges>> {
  return call('GET', `/registry/snapshots/${segment(id)}`);
}

/** Brings a file into the register or, as a dry run, only says what that would change. */
export function importFile(file: ImportRequest): Promise<Answer<ImportReport>> {
  return call('POST', '/registry/imports', file);
}
