// What is wrong with a text, whatever it is for.
import type { fields as chinese } from '../zh/fields.ts';

export const fields: typeof chinese = {
  hidden: (position) =>
    `Character ${position} is invisible or turns the text around, and cannot be used. ` +
    'Delete it and type again.',
  long: (length, most) =>
    `Too long: ${length} characters, and at most ${most} have room. Shorten it to ${most}.`,
};
