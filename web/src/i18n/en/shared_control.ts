// An alarm at an application: one controller stands behind another applicant as well.
import type { sharedControl as chinese } from '../zh/shared_control.ts';

export const sharedControl: typeof chinese = {
  title: 'Under one control',
  openParen: ' (',
  closeParen: ') ',
  belongs: (group: string) => `is under the same control, ${group}`,
  source: {
    declared: 'by what the companies declare',
    register: 'by the register of rights',
  },
  law:
    'The law bars companies under one control from one tender (Implementing Regulations of the ' +
    'Bidding Law, Art. 34); an auction or a listing refuses no application for it. Please ' +
    'check for collusion.',
};
