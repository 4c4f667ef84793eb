import { expect, test } from 'vitest';
import { chooseDistrict, demonstration } from './choose-district.ts';
import type { District } from './platform.ts';

const real: District = { code: '110101', name: '甲区', demo: false, official: true };
const other: District = { code: '110102', name: '乙区', demo: false, official: true };

function data(...standing: District[]) {
  const all = [...standing];
  return { all, districts: async () => all, addDistrict: async (district: District) => void all.push(district) };
}

test('new data get the demonstration, or the district that is wanted', async () => {
  const first = data();
  expect(await chooseDistrict(first, undefined, undefined)).toEqual(demonstration);
  expect(first.all).toEqual([demonstration]);
  const second = data();
  expect(await chooseDistrict(second, real, undefined)).toEqual(real);
  expect(second.all).toEqual([real]);
});

test('data that stand keep their district, known by its code alone', async () => {
  const standing = data(real);
  expect(await chooseDistrict(standing, undefined, undefined)).toEqual(real);
  expect(await chooseDistrict(standing, { ...real, name: '' }, undefined)).toEqual(real);
  expect(await chooseDistrict(standing, { ...real, name: '另名' }, undefined)).toEqual(real);
  expect(standing.all).toEqual([real]);
});

test('of several one must be named', async () => {
  const two = data(real, other);
  expect(await chooseDistrict(two, undefined, '110102')).toEqual(other);
  await expect(chooseDistrict(two, undefined, undefined)).rejects.toMatchObject({ code: 'district.several' });
  await expect(chooseDistrict(two, undefined, '110103')).rejects.toMatchObject({ code: 'district.unknown' });
});

test('a new real district needs its name', async () => {
  await expect(chooseDistrict(data(), { ...real, name: '' }, undefined)).rejects.toMatchObject({
    code: 'district.unknown',
  });
});

test('real administration never shares data with invented ones', async () => {
  const invented = data(demonstration);
  await expect(chooseDistrict(invented, real, undefined)).rejects.toMatchObject({ code: 'district.demo-beside' });
  const taken = { ...real, code: demonstration.code };
  await expect(chooseDistrict(invented, taken, undefined)).rejects.toMatchObject({ code: 'district.demo-beside' });
  expect(invented.all).toEqual([demonstration]);
});
