import type { Feature } from '../feature';
import { addCall } from './add';
import { cardCall } from './card';
import { findCall } from './find';

/** Leads: added, found, and shown on a card. */
export const leadsFeature: Feature = { name: 'leads', calls: [addCall, findCall, cardCall] };
