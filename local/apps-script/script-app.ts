import { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay, type EnumValue } from './enums';
import type { Host } from './host';
import { Service, checkArguments, refuse } from './service';
import { Trigger, TriggerBuilder } from './triggers';

/** Whether the user has granted what the script asks for. */
export class AuthorizationInfo extends Service {
  constructor(private readonly missing: readonly string[]) {
    super('AuthorizationInfo');
  }

  getAuthorizationStatus(): EnumValue {
    return this.missing.length ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return this.missing.length ? 'https://script.google.com/authorize' : null;
  }

  getAuthorizedScopes(): string[] {
    return [];
  }
}

/** The script as a web app, which it is not. */
export class WebApp extends Service {
  constructor() {
    super('Service');
  }

  getUrl(): string | null {
    return null;
  }

  isEnabled(): boolean {
    return false;
  }
}

/** ScriptApp: triggers and rights of this script. */
export class ScriptApp extends Service {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;

  constructor(private readonly host: Host) {
    super('ScriptApp');
  }

  getProjectTriggers(): Trigger[] {
    this.host.call('ScriptApp.getProjectTriggers');
    this.authorize('ScriptApp.getProjectTriggers');
    const { user } = this.host.execution;
    return this.host.world.triggers.filter(trigger => trigger.owner === user).map(trigger => new Trigger(trigger));
  }

  getUserTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }

  newTrigger(...args: [string]): TriggerBuilder {
    this.host.call('ScriptApp.newTrigger');
    this.authorize('ScriptApp.newTrigger');
    checkArguments('ScriptApp.newTrigger', args, ['String']);
    return new TriggerBuilder(this.host, args[0]);
  }

  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }

  deleteTrigger(...args: [Trigger]): void {
    this.host.call('ScriptApp.deleteTrigger');
    this.authorize('ScriptApp.deleteTrigger');
    checkArguments('ScriptApp.deleteTrigger', args, ['ScriptApp.Trigger']);
    const [trigger] = args;
    const { triggers } = this.host.world;
    const at = triggers.findIndex(one => one.id === trigger.getUniqueId());
    if (at >= 0) triggers.splice(at, 1);
  }

  getAuthorizationInfo(): AuthorizationInfo {
    this.host.call('ScriptApp.getAuthorizationInfo');
    const { world, execution } = this.host;
    const granted = world.grants[execution.user];
    return new AuthorizationInfo(
      granted ? execution.manifest.oauthScopes.filter(scope => !granted.includes(scope)) : [],
    );
  }

  /** Goes on where everything is granted, and otherwise asks the person and stops. */
  requireAllScopes(mode?: EnumValue): void {
    this.requireScopes(mode, this.host.execution.manifest.oauthScopes);
  }

  requireScopes(_mode: EnumValue | undefined, scopes: readonly string[]): void {
    this.host.call('ScriptApp.requireScopes');
    const granted = this.host.world.grants[this.host.execution.user];
    if (granted && scopes.some(scope => !granted.includes(scope)))
      refuse('Authorization is required to perform that action.');
  }

  /** The script is not deployed as a web app here, so there is no address. */
  getService(): WebApp {
    this.host.call('ScriptApp.getService');
    return new WebApp();
  }

  getScriptId(): string {
    this.host.call('ScriptApp.getScriptId');
    return `script-${this.host.world.fileId}`;
  }

  /** What a request would carry to show the user's rights; it opens nothing here. */
  getOAuthToken(): string {
    this.host.call('ScriptApp.getOAuthToken');
    return `local-${Buffer.from(this.host.execution.user).toString('base64url')}`;
  }

  private authorize(method: string): void {
    this.host.authorize(method, ['script.scriptapp']);
  }
}
