// The kinds of documents that rules ask for, by their names.
import { text } from './language.ts';

/** A kind that nobody has put into words stands as it is. */
export function documentName(type: string): string {
  return text.value.documents[type] ?? type;
}

export function documentChoices(): Array<{ id: string; name: string }> {
  const all = Object.entries(text.value.documents).map(([id, name]) => ({ id, name }));
  // A kind that has two names in the files is offered once.
  return all.filter((one, at) => all.findIndex(({ name }) => name === one.name) === at);
}
