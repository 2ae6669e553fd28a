import fc from 'fast-check';
import type { Day, Time } from '../../src/base/day';
import { claimed, claimMinutes, liveClaims, minuteOf, readClaims, type Claim } from '../../src/crm/claims';

const someone = fc.constantFrom('a', 'b', 'c');
const act = fc.record({ by: someone, lead: fc.constantFrom('', 'Acme', 'Bolt'), after: fc.nat(4) });

test('everybody claims one lead at most, a claim lasts from its first sign, and ends five minutes after the last', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), acts => {
      let [claims, now]: [readonly Claim[], number] = [[], 1000];
      for (const { by, lead, after } of acts) {
        now += after;
        const before = liveClaims(claims, now).find(claim => claim.by === by && claim.lead === lead);
        claims = claimed(liveClaims(claims, now), { by, who: by }, lead, now);
        expect(new Set(claims.map(claim => claim.by)).size).toBe(claims.length);
        const mine = claims.find(claim => claim.by === by);
        expect(mine).toEqual(lead === '' ? undefined : { by, who: by, lead, since: before?.since ?? now, seen: now });
        if (mine) expect(liveClaims(claims, now + claimMinutes)).toContainEqual(mine);
      }
      expect(liveClaims(claims, now + claimMinutes + 1)).toEqual([]);
      expect(readClaims(JSON.stringify(claims))).toEqual(claims);
    }),
  );
});

test('minutes go on over midnight', () => {
  const [evening, morning] = [
    minuteOf('2026-11-23' as Day, '23:58' as Time),
    minuteOf('2026-11-24' as Day, '00:03' as Time),
  ];
  expect(morning - evening).toBe(5);
});

test('whatever the cache holds, it is no failure', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => expect(Array.isArray(readClaims(text))).toBe(true)));
});

test('a thousand busy people do not fill the cache', () => {
  let claims: readonly Claim[] = [];
  for (let at = 0; at < 1000; at++) claims = claimed(claims, { by: `${at}`, who: `${at}` }, 'x'.repeat(300), 5);
  expect(JSON.stringify(claims).length).toBeLessThan(60_000);
});
