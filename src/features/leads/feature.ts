import type { Feature } from '../feature';
import { addCall } from './add';
import { cardCall } from './card';
import { changeCall } from './change';
import { findCall } from './find';

/** Leads: added, found, shown on a card and changed there. */
export const leadsFeature: Feature = { name: 'leads', calls: [addCall, findCall, cardCall, changeCall] };
