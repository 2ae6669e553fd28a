import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../../src/base/text';
import type { Session } from '../state/session';

const SessionContext = createContext<Session | null>(null);

/** Gives the session to the parts under it: of the sidebar, or of the desk. */
export const SessionProvider = SessionContext.Provider;

/** The server, the language and the lists. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A part stands outside the page');
  return session;
}

/** Says texts in the language that the page speaks now. */
export function useWords(): (text: Text) => string {
  const session = useSession();
  return text => session.say(text);
}
