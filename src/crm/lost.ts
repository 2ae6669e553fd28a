import { isLadderDone } from '../base/ladder';
import { done, refused, type Outcome } from '../base/outcome';
import { shortened, type Text } from '../base/text';
import { listedReason } from './lists';
import { stageKindOf, type Stage } from './stage';

/** Why a lead is given up. */
export interface Farewell {
  /** The failed attempts in a row, this contact's among them. */
  readonly attempt: number | null;
  /** The reason that was given, '' when none was. */
  readonly reason: string;
}

/** What the owner asks for before a lead is given up. */
export interface FarewellTerms {
  /** The reject reasons of Lists. */
  readonly reasons: readonly string[];
  /** Asked for only where the reason does not do. */
  readonly pauses: () => readonly number[];
}

/** Whether the change of stage makes a lost lead of one that was not. */
export function becomesLost(
  before: string,
  stage: string,
  known: readonly Pick<Stage, 'stage' | 'stageKind'>[],
): boolean {
  return stageKindOf(stage, known) === 'lost' && stageKindOf(before, known) !== 'lost';
}

/** A refusal is not a loss: a lead is lost for a reason of Lists, or after the last attempt. `field` is where the reason is given. */
export function checkLost({ attempt, reason }: Farewell, terms: FarewellTerms, field = 'next.none'): Outcome<null> {
  if (reason !== '' && listedReason(reason, terms.reasons) !== '') return done(null);
  const pauses = terms.pauses();
  if (isLadderDone(attempt ?? 0, pauses)) return done(null);
  return refused('invalid', tooEarly(reason, attempt ?? 0, pauses.length, terms.reasons), field);
}

function tooEarly(reason: string, attempt: number, attempts: number, reasons: readonly string[]): Text {
  const given = shortened(reason, 60);
  const list = reasons.join(', ');
  const unknown = given && {
    ru: `Причины «${given}» нет в Справочниках. `,
    en: `Lists have no reason “${given}”. `,
  };
  return {
    ru: `${unknown ? unknown.ru : ''}Лида рано считать проигранным: неудачных попыток подряд ${attempt} из ${attempts}. Запланируйте следующий шаг или ${
      list ? `выберите причину отказа: ${list}.` : 'впишите причину отказа в Справочники и выберите её.'
    }`,
    en: `${unknown ? unknown.en : ''}It is too early to call the lead lost: ${attempt} of ${attempts} attempts in a row have failed. Plan the next step, or ${
      list ? `choose a reject reason: ${list}.` : 'add a reject reason to Lists and choose it.'
    }`,
  };
}
