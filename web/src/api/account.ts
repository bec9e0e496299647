// Who is signed in. Undefined until the server has said so, null for a visitor.
import { type Ref, shallowRef } from 'vue';
import type { SignIn } from '../wire/api.ts';
import { type Answer, call } from './request.ts';
import { markSignedIn, mayBeSignedIn } from './sign_in_mark.ts';

const current = shallowRef<SignIn | null>();
const listeners: Array<() => void> = [];

export const account: Readonly<Ref<SignIn | null | undefined>> = current;

/** Calls back after every change of the person who is signed in. */
export function onAccountChange(listener: () => void): void {
  listeners.push(listener);
}

function become(next: SignIn | null): void {
  const changed = current.value?.account !== next?.account;
  current.value = next;
  if (changed) listeners.forEach((listener) => listener());
}

let asked: Promise<void> | undefined;

async function ask(): Promise<void> {
  if (!mayBeSignedIn()) {
    become(null);
    return;
  }
  const answer = await call<SignIn>('GET', '/sign-ins/current');
  if (answer.kind === 'offline') asked = undefined; // ask again next time
  if (answer.kind === 'refusal' && answer.problem.status === 401) signedOutElsewhere();
  else become(answer.kind === 'ok' ? answer.value : null);
}

/** Asks anew: what the company lets this person do may have changed. Nothing is lost offline. */
export async function askAccountAgain(): Promise<void> {
  const answer = await call<SignIn>('GET', '/sign-ins/current');
  if (answer.kind === 'ok') become(answer.value);
}

/** Asks once who is signed in; later calls wait for the same answer. */
export function accountKnown(): Promise<void> {
  asked ??= ask();
  return asked;
}

export async function signIn(name: string, password: string): Promise<Answer<SignIn>> {
  const answer = await call<SignIn>('POST', '/sign-ins', { account: name, password });
  if (answer.kind === 'ok') {
    markSignedIn(true);
    become(answer.value);
  }
  return answer;
}

export async function signOut(): Promise<Answer<void>> {
  const answer = await call<void>('DELETE', '/sign-ins/current');
  if (answer.kind !== 'offline') signedOutElsewhere();
  return answer;
}

/** The server says that nobody is signed in any more (expired, or ended elsewhere). */
export function signedOutElsewhere(): void {
  markSignedIn(false);
  become(null);
}

/** A ticket that binds the live channel to the person; undefined for a visitor. */
export async function liveTicket(): Promise<string | undefined> {
  await accountKnown();
  if (current.value === null || current.value === undefined) return undefined;
  const answer = await call<{ ticket: string }>('POST', '/live-tickets');
  if (answer.kind === 'refusal' && answer.problem.status === 401) signedOutElsewhere();
  return answer.kind === 'ok' ? answer.value.ticket : undefined;
}
