import { emailsIn } from '../../base/email';
import type { Workdays } from '../../base/workdays';
import { roleOf, type Manager } from '../../crm/manager';
import { workdaysOf } from '../../crm/workdays';

/** Whoever reads a mailbox: usually one manager of Lists, sometimes several who share it. */
export interface Recipient {
  /** As letters are addressed; it may be one that no mail program takes. */
  readonly address: string;
  readonly names: readonly string[];
  readonly isHead: boolean;
  readonly workdays: Workdays;
}

/** The mailboxes that Lists names, in its order: several people with one address are one recipient. */
export function recipientsOf(managers: readonly Manager[]): readonly Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const manager of managers) {
    const address = addressOf(manager);
    if (address === '') continue;
    const known = byAddress.get(address);
    byAddress.set(address, {
      address,
      names: [...(known?.names ?? []), manager.manager],
      isHead: (known?.isHead ?? false) || roleOf(manager) === 'head',
      workdays: new Set([...(known?.workdays ?? []), ...workdaysOf(manager.workdays)]),
    });
  }
  return [...byAddress.values()];
}

/** Where the manager's letters go; '' when Lists has no address. */
export function addressOf(manager: Pick<Manager, 'email'>): string {
  return emailsIn(manager.email)[0] ?? manager.email.trim().toLowerCase();
}
