import { dayOf } from '../../src/base/day';
import type { Dossier } from '../../src/api/calls';
import { DayText } from '../parts/day-text';
import { useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import type { Asking } from '../state/asking';
import { handoverWords } from './handover-words';

/** What the receivers have to know of each lead that was handed over, to be read or printed. */
export function Dossiers({ asking, act }: { asking: Asking<'handover.dossier'>; act: string }) {
  const say = useWords();
  const leads = asking.value.value?.leads;
  const trouble = asking.trouble.value;
  return (
    <section class="dossiers" aria-busy={asking.loading.value}>
      <div class="acts">
        {leads ? (
          <button type="button" class="primary" onClick={() => window.print()}>
            {say(handoverWords.print)}
          </button>
        ) : (
          <button
            type="button"
            class="primary"
            disabled={asking.loading.value}
            onClick={() => void asking.ask({ act })}
          >
            {say(handoverWords.dossier)}
          </button>
        )}
      </div>
      {trouble && <TroubleNote trouble={trouble} retry={() => asking.again()} />}
      {asking.loading.value && (
        <p class="loading" role="status">
          {say(handoverWords.reading)}
        </p>
      )}
      {leads?.map(dossier => (
        <DossierPart key={dossier.lead} dossier={dossier} />
      ))}
    </section>
  );
}

function DossierPart({ dossier }: { dossier: Dossier }) {
  const say = useWords();
  const { lead, manager, facts, contacts, plan } = dossier;
  return (
    <article class="dossier">
      <h2>
        {lead} → {manager}
      </h2>
      <dl>
        {facts.map(({ title, text }) => (
          <>
            <dt>{title}</dt>
            <dd>{dayOf(text) ? <DayText day={text} /> : text}</dd>
          </>
        ))}
        <dt>{say(handoverWords.next)}</dt>
        <dd>
          {plan.length === 0 && say(handoverWords.noNext)}
          {plan.map((step, at) => (
            <div key={at}>
              <DayText day={step.date} /> {step.time} {step.topic}
            </div>
          ))}
        </dd>
        <dt>{say(handoverWords.last)}</dt>
        <dd>
          {contacts.length === 0 && say(handoverWords.none)}
          {contacts.map((contact, at) => (
            <div key={at}>
              <DayText day={contact.date} />
              {[contact.channel, contact.result, contact.summary, contact.manager]
                .filter(Boolean)
                .map(fact => ` · ${fact}`)}
            </div>
          ))}
        </dd>
      </dl>
    </article>
  );
}
