import { useEffect, useId, useMemo } from 'preact/hooks';
import type { Finding } from '../../src/api/calls';
import { useSession, useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { doctorWords } from './doctor-words';
import { Doctoring } from './doctoring';

/** What is out of order in the spreadsheet, and a way to put it right. */
export function DoctorView() {
  const session = useSession();
  const say = useWords();
  const doctor = useMemo(() => new Doctoring(session), []);
  useEffect(() => doctor.look(), []);
  const { looking, mending } = doctor;
  const findings = doctor.findings.value;
  const trouble = looking.trouble.value;
  const failed = mending.trouble.value;
  return (
    <div class="sheet" aria-busy={looking.loading.value}>
      <p class="hint">{say(doctorWords.intro)}</p>
      {trouble && <TroubleNote trouble={trouble} retry={() => looking.again()} />}
      {!findings && !trouble && (
        <p class="loading" role="status">
          {say(doctorWords.looking)}
        </p>
      )}
      {findings?.length === 0 && (
        <div class="empty" role="status">
          <p>
            <strong>{say(doctorWords.fine)}</strong>
          </p>
          <p>{say(doctorWords.fineMore)}</p>
        </div>
      )}
      {(['ask', 'byHand', 'safe'] as const).map(mend => (
        <Group key={mend} mend={mend} doctor={doctor} />
      ))}
      {failed && <TroubleNote trouble={failed} sent retry={() => void doctor.mend()} />}
      <div class="actions bar">
        {findings !== null && findings.length > 0 && (
          <button
            type="button"
            class="primary"
            disabled={mending.running.value || looking.loading.value || !doctor.ticked.value.length}
            onClick={() => void doctor.mend()}
          >
            {say(mending.running.value ? doctorWords.mending : doctorWords.mend(doctor.ticked.value.length))}
          </button>
        )}
        {findings !== null && (
          <button type="button" disabled={looking.loading.value} onClick={() => doctor.look()}>
            {say(looking.loading.value ? doctorWords.looking : doctorWords.again)}
          </button>
        )}
      </div>
    </div>
  );
}

function Group({ mend, doctor }: { mend: Finding['mend']; doctor: Doctoring }) {
  const say = useWords();
  const findings = (doctor.findings.value ?? []).filter(finding => finding.mend === mend);
  if (!findings.length) return null;
  return (
    <section>
      <h2>{say(doctorWords.groups[mend])}</h2>
      <ul class="findings">
        {findings.map(finding => (
          <FindingRow key={finding.id} finding={finding} doctor={doctor} />
        ))}
      </ul>
    </section>
  );
}

function FindingRow({ finding, doctor }: { finding: Finding; doctor: Doctoring }) {
  const id = useId();
  const { sentence, mend } = finding;
  return (
    <li>
      {mend === 'safe' ? (
        <label class="tick">
          <input
            type="checkbox"
            checked={doctor.isTicked(finding)}
            onChange={event => doctor.tick(finding, event.currentTarget.checked)}
          />
          <span>{sentence}</span>
        </label>
      ) : (
        <p id={id}>{sentence}</p>
      )}
      {mend === 'ask' && <Choosing finding={finding} doctor={doctor} describedBy={id} />}
      <Samples finding={finding} />
    </li>
  );
}

function Choosing({ finding, doctor, describedBy }: { finding: Finding; doctor: Doctoring; describedBy: string }) {
  const say = useWords();
  const { choices = [], suggested } = finding;
  const likely = choices.filter(({ choice }) => choice === suggested);
  const others = choices.filter(({ choice }) => choice !== suggested);
  // With few choices one press does; the likeliest stands first.
  if (choices.length > 3) {
    return (
      <select
        aria-label={say(doctorWords.choice)}
        aria-describedby={describedBy}
        value={doctor.choiceOf(finding)}
        onChange={event => doctor.choose(finding, event.currentTarget.value)}
      >
        <option value="">{say(doctorWords.choose)}</option>
        {[...likely, ...others].map(({ choice, title }) => (
          <option key={choice} value={choice}>
            {title}
          </option>
        ))}
      </select>
    );
  }
  return (
    <div class="choices" role="radiogroup" aria-label={say(doctorWords.choice)} aria-describedby={describedBy}>
      {[...likely, ...others, { choice: '', title: say(doctorWords.choose) }].map(({ choice, title }) => (
        <label key={choice} class="tick">
          <input
            type="radio"
            name={`choice-${finding.id}`}
            checked={doctor.choiceOf(finding) === choice}
            onChange={() => doctor.choose(finding, choice)}
          />
          <span>{title}</span>
        </label>
      ))}
    </div>
  );
}

function Samples({ finding: { samples, rows } }: { finding: Finding }) {
  const say = useWords();
  if (!samples.length) return null;
  return (
    <ul class="samples">
      {samples.map(({ sheet, row, column, before, after }, at) => (
        <li key={at}>
          {[sheet, row, column].filter(Boolean).join(' · ')}: {before === '' ? say(doctorWords.blank) : <q>{before}</q>}
          {after !== '' && (
            <>
              {' '}
              <span aria-hidden="true">→</span>
              <span class="offscreen">{say(doctorWords.becomes)}</span> <q>{after}</q>
            </>
          )}
        </li>
      ))}
      {rows > samples.length && <li>{say(doctorWords.more(rows - samples.length))}</li>}
    </ul>
  );
}
