import type { Feature } from '../feature';
import { logCall } from './log';
import { takeBackCall } from './take-back';

/** The log of contacts, and the next step that each of them ends with. */
export const contactsFeature: Feature = { name: 'contacts', calls: [logCall, takeBackCall] };
