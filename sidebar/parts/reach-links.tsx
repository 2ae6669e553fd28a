import { messengersOf, telOf } from '../phone';
import { leadWords } from '../words/lead';
import { todayWords } from '../words/today';
import { Icon } from './icon';
import { useWords } from './sidebar-context';

/** A phone to press; words that hold no number are shown as they are. */
export function PhoneLink({ phone, lead }: { phone: string; lead: string }) {
  const say = useWords();
  const tel = telOf(phone);
  if (!tel) return phone ? <span class="phone">{phone}</span> : null;
  return (
    <a class="phone" href={tel} aria-label={say(todayWords.call(lead, phone))}>
      <Icon shape="phone" />
      <span>{phone}</span>
    </a>
  );
}

/** Every way to reach a lead: the phone, messengers by that phone, the mail. */
export function ReachLinks({ phone, email, lead }: { phone: string; email: string; lead: string }) {
  const say = useWords();
  const messengers = messengersOf(phone);
  const address = /^[^\s@]+@[^\s@]+$/.test(email.trim()) ? mailtoOf(email.trim()) : '';
  if (!phone && !email) return null;
  return (
    <div class="reach">
      <PhoneLink phone={phone} lead={lead} />
      {messengers.length > 0 && (
        <div class="messengers">
          {messengers.map(({ name, href }) => (
            <a key={name} href={href} target="_blank" rel="noopener" title={say(leadWords.opensElsewhere)}>
              {name}
            </a>
          ))}
        </div>
      )}
      {address ? (
        <a class="email" href={address} target="_blank" rel="noopener" title={say(leadWords.opensElsewhere)}>
          {email}
        </a>
      ) : (
        email && <span class="email">{email}</span>
      )}
    </div>
  );
}

/** What stands in a cell must not add recipients or a text of its own. */
function mailtoOf(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}
