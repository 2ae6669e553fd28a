import type { CallName, Value } from '../api/calls';
import { done, type Outcome } from '../base/outcome';
import type { Book } from '../workbook/book';
import type { Office } from '../workbook/office';
import type { Decision } from '../workbook/transaction';
import type { Act, Endpoint } from './feature';
import { checkInput, type Schema } from './input';

/** A call that only reads. */
export function question<N extends CallName, I>(
  call: N,
  schema: Schema<I>,
  answer: (book: Book, input: I, act: Act, office: Office) => Outcome<Value<N>>,
): Endpoint {
  return {
    call,
    answer: (office, input, act) => {
      const checked = checkInput(schema, input, call);
      if (!checked.ok) return checked;
      const book = office.read();
      return book.ok ? answer(book.value, checked.value, act, office) : book;
    },
  };
}

/** A call that writes: one transaction. `made` answers a repeat that only its rows remember. */
export function command<N extends CallName, I>(
  call: N,
  schema: Schema<I>,
  decide: (book: Book, input: I, act: Act) => Outcome<Decision<Value<N>>>,
  made?: (book: Book, input: I, act: Act) => Value<N> | null,
): Endpoint {
  return {
    call,
    answer: (office, input, act) => {
      const checked = checkInput(schema, input, call);
      if (!checked.ok) return checked;
      return office.transact({
        id: act.id,
        resume: act.resume,
        decide: book => decide(book, checked.value, act),
        ...(made && { made: book => made(book, checked.value, act) }),
      });
    },
  };
}

/** A decision to write nothing, for what is already so. */
export function nothingToDo<T>(value: T): Outcome<Decision<T>> {
  return done({ changes: [], value });
}
