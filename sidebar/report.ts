import type { Language } from '../src/base/text';
import type { Trouble } from './rpc';

/** What a user may send us about a failure: nothing that he or his clients typed, not even the failure's sentence. */
export function reportOf(trouble: Trouble, version: string, language: Language): string {
  return [`Perezvon ${version}`, language, trouble.call, trouble.code, trouble.at].join(' · ');
}

/** Whether the failure may be ours, so that a report makes sense. */
export function isReportable(trouble: Trouble): boolean {
  return trouble.code === 'broken' || trouble.code === 'unreachable';
}
