import { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay, type EnumValue } from './enums';
import type { Host } from './host';
import { Service, checkArguments } from './service';
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
