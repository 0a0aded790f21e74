/** Which names are taken to sound alike, and which are not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { folded } from './folding.ts';
import { soundsOf } from './sounds.ts';

const sharesSound = (one: string, other: string): boolean => {
  const sounds = soundsOf(folded(other));
  return soundsOf(folded(one)).some((key) => sounds.includes(key));
};

const ALIKE = [
  ['Kaitlin', 'Caitlin'],
  ['Kaitlin', 'Katelyn'],
  ['Mohammed', 'Muhammad'],
  ['Mohamed', 'Mohammad'],
  ['Stephen', 'Steven'],
  ['Zoë', 'Zoe'],
  ['Zoe', 'Zoey'],
  ['Siobhan', 'Shivaun'],
  ['Niamh', 'Neve'],
  ['Sean', 'Shaun'],
  ['Caoimhe', 'Keeva'],
  ['Eoin', 'Owen'],
  ['Catherine', 'Kathryn'],
  ['Philip', 'Filip'],
  ['John', 'Jon'],
  ['Sarah', 'Sara'],
  ['Yusuf', 'Youssef'],
  ['Hussain', 'Hussein'],
  ['Ahmed', 'Ahmad'],
  ['Ayesha', 'Aisha'],
  ['Aaliyah', 'Aliya'],
  ['Thompson', 'Thomson'],
  ['Smith', 'Smyth'],
  ['Clark', 'Clarke'],
  ['Reece', 'Rhys'],
  ['Chloe', 'Khloe'],
  ['Jayden', 'Jaden'],
  ['Kian', 'Cian'],
  ['Zachary', 'Zackary'],
  ['Xavier', 'Zavier'],
  ['Wright', 'Right'],
  ['Knight', 'Night'],
  ['Leigh', 'Lee'],
  ['Kai', 'Kye'],
  ['Maya', 'Mya'],
  ['Bradley', 'Bradly'],
  ['Georgia', 'Jorja'],
  ['Tomasz', 'Tomash'],
  ['Cecilia', 'Sesilia'],
  ['Ceri', 'Kerry'],
] as const;

const DIFFERENT = [
  ['Maya', 'Leo'],
  ['Leo', 'Lou'],
  ['Maya', 'Mia'],
  ['Adam', 'Ben'],
  ['Hartley', 'Hardwick'],
  ['Stephen', 'Sophie'],
] as const;

describe('how names sound', () => {
  for (const [one, other] of ALIKE) test(`${one} like ${other}`, () => assert.equal(sharesSound(one, other), true));
  for (const [one, other] of DIFFERENT)
    test(`${one} not like ${other}`, () => assert.equal(sharesSound(one, other), false));

  test('a single letter and other scripts have no sound', () => {
    for (const word of ['', 'o', 'юлия', '李', '12a']) assert.deepEqual(soundsOf(word), []);
  });
});
