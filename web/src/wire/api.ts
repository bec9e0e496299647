// The vocabulary of the pages: names for what the generated types call by file and folder, and
// the few replies that are too open for a schema to say more about.
import type * as generated from './generated/types.ts';

export type Lot = generated.LotReply;
export type LotSummary = generated.LotsReply['lots'][number];
export type LotDraft = generated.LotDraftRequest;
export type LotState = Lot['state'];
export type Verdict = NonNullable<Lot['verdict']>;
export type Ring = Lot['rings'][number];
export type Derivation = generated.EarliestOpeningReply;
export type Event = generated.HistoryReply['events'][number];
export type Application = generated.ApplicationReply;
export type ApplicationDraft = generated.ApplicationRequest;
export type Deposit = generated.DepositRequest;
export type Qualification = generated.QualificationRequest;
export type Registration = generated.RegistrationRequest;
export type Organisation = generated.OrganisationReply;
export type OrganisationFacts = generated.OrganisationCorrectionRequest;
export type OrganisationDecision = generated.OrganisationDecisionRequest;
export type Withdrawal = generated.OrganisationWithdrawalRequest;
export type WithdrawalDecision = generated.OrganisationWithdrawalDecisionRequest;
export type OrganisationSummary = generated.OrganisationsReply['organisations'][number];
export type OwnBids = generated.OrganisationBidsReply;
export type Member = generated.MemberRequest;
export type MemberChange = generated.MemberChangeRequest;
export type MemberCode = generated.MemberCodeReply;
export type MemberRole = Member['role'];
export type Session = generated.SessionReply;
export type Phase = Session['phase'];
export type Notice = Session['notices'][number];
export type LadderRow = generated.SessionBidsReply['bids'][number];
export type BidPage = generated.SessionBidsReply;
export type BidAccepted = generated.BidAcceptedReply;
export type Receipt = BidAccepted['receipt'];
export type Rehearsal = generated.RehearsalReply;
export type Evidence = generated.EvidenceReply;
export type Attendance = generated.AttendanceReply;
export type Audit = generated.AuditReply;
export type AuditEntry = Audit['entries'][number];
export type ResultSummary = generated.ResultsReply['results'][number];
export type Result = generated.ResultReply;
export type ResultDocument = generated.ResultDocument;
export type Statistics = generated.StatisticsReply;
export type Figures = Statistics['groups'][number];
export type Right = generated.RightsReply['rights'][number];
export type RightDraft = generated.RightRequest;
export type RightHistory = Omit<generated.RightHistoryReply, 'history'> & {
  history: HistoryEntry[];
};
export type Snapshot = generated.RegistrySnapshotsReply['snapshots'][number];
export type RecordKind = generated.RegistryRecordsReply['kind'];
export type ImportRequest = generated.RegistryImportRequest;
export type ImportProblem = generated.RegistryImportReply['problems'][number];
export type Block = generated.PlanBlocksReply['blocks'][number];
export type CornerText = generated.CornerTextRequest;
export type CornerReading = generated.LotImportDocument;
export type Edition = generated.PlanEditionsReply['editions'][number];
export type EditionWhole = generated.PlanEditionReply;
export type PlanPart = EditionWhole['missing'][number]['part'];
export type Rule = generated.ConformityRulesDocument['rules'][number];
export type PlanBook = generated.PlanProvisionsReply;
export type PlanSheet = generated.PlanPartReply;
export type PlanRow = generated.PlanRowReply;
export type PlanHit = PlanRow['related'][number];
export type SheetColumn = PlanSheet['columns'][number];
export type SheetRow = PlanSheet['rows'][number];
export type SheetCell = SheetRow['cells'][number];
export type Cited = SheetRow['cited'][number];
export type RuleLots = generated.RuleLotsReply;
export type NoticePage = generated.NoticesReply;
export type PersonalNotice = NoticePage['notices'][number];
export type NoticeWishes = generated.NoticeWishesReply;
export type NoticeWishesDraft = generated.NoticeWishesRequest;
export type Unsubscription = generated.UnsubscriptionReply;
export type MailState = generated.MailReply;
export type SignIn = generated.SignInReply;
export type Role = SignIn['role'];
export type Account = generated.AccountReply;
export type AccountPage = generated.AccountsReply;
export type OwnAccount = generated.OwnAccountReply;
export type AccountProposal = generated.AccountProposalReply;
export type AccountProposalDraft = generated.AccountProposalRequest;
export type AccountApproval = generated.AccountApprovalReply;
export type HandedCode = NonNullable<AccountApproval['one_time_code']>;
export type Report = generated.ConformityReportDocument;
export type Finding = Report['findings'][number];
export type FindingVerdict = Finding['verdict'];
export type KeptReport = Omit<generated.ConformityReply['reports'][number], 'report'> & {
  report: Report;
};

/** A kept report at its own address, with what it speaks of. */
export type ReportAtAddress = Omit<generated.ConformityReportReply, 'report'> & { report: Report };
export type RightAssessment = generated.RightAssessmentReply;
export type AssessmentRequest = generated.RightAssessmentRequest;
export type RightMember = RightAssessment['changes'][number];

/** A record of the register: id, kind, and the members of its kind, each a text or a height. */
export type RegistryRecord = Record<string, unknown> & { id?: unknown; kind?: unknown };
export interface HistoryEntry {
  change: 'added' | 'changed' | 'ended';
  snapshot: Snapshot;
  record: RegistryRecord;
}
export type Change = Omit<
  generated.RegistrySnapshotReply['changes'][number],
  'before' | 'after'
> & {
  before?: RegistryRecord;
  after?: RegistryRecord;
};
export type SnapshotChanges = { snapshot: Snapshot; changes: Change[] };
export type ImportReport = Omit<generated.RegistryImportReply, 'changes'> & { changes: Change[] };
export type RecordPage = Omit<generated.RegistryRecordsReply, 'records'> & {
  records: Array<{ record: RegistryRecord; area_m2?: number; snapshot: number }>;
};

export interface Clock {
  server_now: string;
}
export interface ReceiptKey {
  key_id: string;
  pem: string;
}

export type Profile = generated.RuleProfileDocument;

/** RFC 9457, as every refusal arrives. */
export interface Problem {
  type: string;
  status: number;
  code: string;
  message: string;
  params?: Record<string, unknown>;
  clause?: string;
  pointer?: string;
  line?: number;
}

export type ServerFrame =
  | generated.HelloFrame
  | generated.SessionFrame
  | generated.PriceFrame
  | generated.ClockFrame
  | generated.NoticeFrame
  | generated.AcceptedFrame
  | generated.RefusedFrame
  | generated.ProblemFrame
  | generated.PongFrame
  | generated.AccountFrame;
export type ClientFrame =
  generated.WatchFrame | generated.UnwatchFrame | generated.BidFrame | generated.PingFrame;
export type FrameOf<Kind extends ServerFrame['kind']> = Extract<ServerFrame, { kind: Kind }>;
