import { commonTimeZones, findTimeZone } from '../../src/settings/time-zones.ts';
import { readSpan, readTypedSetting } from '../../src/settings/typed-setting.ts';
import { readAgentSettings, readTeamSettings } from '../../src/settings/written-settings.ts';

describe('a time zone', () => {
  it.each<[string, string | undefined]>([
    ['', undefined],
    ['Mars/Olympus', undefined],
    ['+02:00', undefined],
    ['GMT+2', undefined],
    ['CET', undefined],
    ['x'.repeat(5000), undefined],
    ['Europe/Madrid', 'Europe/Madrid'],
    ['europe/madrid', 'Europe/Madrid'],
    ['Madrid', 'Europe/Madrid'],
    ['America/New York', 'America/New_York'],
    ['america/new_york', 'America/New_York'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['UTC', 'UTC'],
  ])('is read from %j', (written, zone) => {
    expect(findTimeZone(written)).toBe(zone);
  });

  it('is one that this runtime knows, for each that is offered', () => {
    const unknown = commonTimeZones.filter((zone) => findTimeZone(zone) !== zone);
    expect(unknown).toEqual([]);
    expect(() => commonTimeZones.map((timeZone) => new Intl.DateTimeFormat('en', { timeZone }))).not.toThrow();
  });
});

describe('settings as they are written', () => {
  it.each<[string, object, string]>([
    ['a language', { language: 'klingon' }, 'language'],
    ['a role that is not to be chosen', { partnerRole: 'unknown' }, 'partnerRole'],
    ['a role nobody has', { partnerRole: 'boss' }, 'partnerRole'],
    ['half of the quiet hours', { quietFrom: '20:00', quietTo: '' }, 'quietHours'],
    ['quiet hours of no length', { quietFrom: '20:00', quietTo: '20:00' }, 'quietHours'],
    ['a time of the 25th hour', { quietFrom: '25:00', quietTo: '07:00' }, 'quietHours'],
  ])('are refused whole for %s', (_, written, setting) => {
    const read = readAgentSettings({ timeZone: 'Europe/Madrid', ...written });
    expect(read).toMatchObject({ ok: false, problem: [{ setting }] });
  });

  it.each(['a week', '-1', '366', '1.5', '90;;30;x', '1 2 3 4 5 6 7', '9'.repeat(60)])(
    'are no days: %s',
    (leadDays) => {
      expect(readTeamSettings({ leadDays })).toMatchObject({ ok: false, problem: [{ setting: 'leadDays' }] });
    },
  );

  it.each<[string, number[] | null]>([
    ['90, 30, 7', [90, 30, 7]],
    ['7 30 90', [90, 30, 7]],
    ['7;7;0', [7, 0]],
    ['', null],
    ['unset', null],
  ])('are days: %j', (leadDays, expected) => {
    expect(readTeamSettings({ leadDays })).toMatchObject({ ok: true, value: { leadDays: expected } });
  });

  it('leave alone what is not named, and forget what is emptied', () => {
    const read = readAgentSettings({ language: '', quietFrom: '', quietTo: '' });
    expect(read).toEqual({ ok: true, value: { language: null, quietHours: null } });
  });
});

describe('a setting in words', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['colour blue', undefined, undefined],
    ['', undefined, undefined],
    ['time zone Europe/Madrid', 'timeZone', 'Europe/Madrid'],
    ['zona horaria: Madrid', 'timeZone', 'Madrid'],
    ['ANTELACION 90, 30', 'leadDays', '90, 30'],
    ['lead times', 'leadDays', ''],
  ])('is found in %j', (written, setting, value) => {
    const found = readTypedSetting(written);
    expect([found?.setting, found?.value]).toEqual([setting, value]);
  });

  it.each<[string, string, string]>([
    ['20:00-07:00', '20:00', '07:00'],
    ['from 20:00 to 7:00', '20:00', '7:00'],
    ['de 20:00 a 7:00', '20:00', '7:00'],
    ['desde las 20:00 hasta las 7:00', '20:00', '7:00'],
    ['none', '', ''],
    ['at night', 'at night', ''],
  ])('has hours in %j', (written, from, to) => {
    expect(readSpan(written)).toEqual({ from, to });
  });
});
