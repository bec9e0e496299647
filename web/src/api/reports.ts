// Reports of the gate by their digest, and those of registered rights.
import type { AssessmentRequest, ReportAtAddress, RightAssessment } from '../wire/api.ts';
import { type Answer, call, segment } from './request.ts';

export function getReport(digest: string): Promise<Answer<ReportAtAddress>> {
  return call('GET', `/conformity-reports/${segment(digest)}`);
}

/** Where the document lies that the digest is of, byte for byte. */
export function documentAddress(digest: string): string {
  return `/api/v1/conformity-reports/${segment(digest)}/document`;
}

export function listAssessments(
  right: string,
): Promise<Answer<{ assessments: RightAssessment[] }>> {
  return call('GET', `/registry/rights/${segment(right)}/assessments`);
}

export function assessRight(
  right: string,
  asked: AssessmentRequest,
): Promise<Answer<RightAssessment>> {
  return call('POST', `/registry/rights/${segment(right)}/assessments`, asked);
}
