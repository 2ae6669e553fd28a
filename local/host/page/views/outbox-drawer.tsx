import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../../../src/base/text';
import type { Mail } from '../../../world/world';
import { state } from '../state';
import { words } from '../words';

/** Every mail that the script sent, the newest first. Nothing leaves this machine. */
export function OutboxDrawer({ language }: { language: Language }): VNode {
  const mails = [...state.outbox.value].reverse();
  const [chosen, choose] = useState<Mail | undefined>(undefined);
  const open = chosen && mails.includes(chosen) ? chosen : mails[0];
  if (!open) return <p class="empty">{words.outboxEmpty[language]}</p>;
  return (
    <div class="outbox">
      <ul class="mail-list">
        {mails.map((mail, index) => (
          <li key={mails.length - index}>
            <button type="button" class="mail" aria-pressed={mail === open} onClick={() => choose(mail)}>
              <span class="mail-to">{mail.to}</span>
              <span class="mail-at">{mail.at.replace('T', ' ')}</span>
              <span class="mail-subject">{mail.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      <MailView mail={open} language={language} />
    </div>
  );
}

function MailView({ mail, language }: { mail: Mail; language: Language }): VNode {
  const [plain, setPlain] = useState(false);
  const asText = plain || mail.html === undefined;
  return (
    <article class="mail-open">
      <header>
        <h3>{mail.subject}</h3>
        <p>
          {words.to[language]}: {mail.to}
          {mail.cc && `, ${mail.cc}`}
        </p>
        {mail.attachments && (
          <p>
            {words.attached[language]}: {mail.attachments.map(file => file.name).join(', ')}
          </p>
        )}
        {mail.html !== undefined && (
          <p class="mail-forms">
            <button type="button" aria-pressed={!plain} onClick={() => setPlain(false)}>
              {words.asHtml[language]}
            </button>
            <button type="button" aria-pressed={plain} onClick={() => setPlain(true)}>
              {words.asText[language]}
            </button>
          </p>
        )}
      </header>
      {asText ? <pre tabIndex={0}>{mail.text}</pre> : <iframe title={mail.subject} sandbox="" srcdoc={mail.html} />}
    </article>
  );
}
