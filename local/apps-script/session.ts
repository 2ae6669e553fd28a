import type { Host } from './host';
import { Service } from './service';

/** A user, known by an e-mail that may be hidden. */
export class User extends Service {
  constructor(
    private readonly host: Host,
    private readonly email: string,
  ) {
    super('User');
  }

  getEmail(): string {
    this.host.call('User.getEmail');
    return this.email;
  }

  override toString(): string {
    return this.email;
  }
}

/** Session: who runs the script, in which language and zone. */
export class Session extends Service {
  constructor(private readonly host: Host) {
    super('Session');
  }

  getActiveUser(): User {
    this.host.call('Session.getActiveUser');
    this.authorizeEmail('Session.getActiveUser');
    return new User(this.host, this.host.execution.activeUser);
  }

  getEffectiveUser(): User {
    this.host.call('Session.getEffectiveUser');
    this.authorizeEmail('Session.getEffectiveUser');
    return new User(this.host, this.host.execution.authMode === 'FULL' ? this.host.execution.user : '');
  }

  getActiveUserLocale(): string {
    this.host.call('Session.getActiveUserLocale');
    return this.host.world.languages[this.host.execution.user] ?? 'en';
  }

  getScriptTimeZone(): string {
    this.host.call('Session.getScriptTimeZone');
    return this.host.execution.manifest.timeZone;
  }

  getTimeZone(): string {
    return this.getScriptTimeZone();
  }

  getTemporaryActiveUserKey(): string {
    this.host.call('Session.getTemporaryActiveUserKey');
    return Buffer.from(`key/${this.host.execution.user}`).toString('base64');
  }

  private authorizeEmail(method: string): void {
    // A simple trigger gets a user without an address rather than a refusal.
    if (this.host.execution.authMode === 'FULL') this.host.authorize(method, ['userinfo.email']);
  }
}
