// Units of capacities, grades and shares.
import type { units as chinese } from '../zh/units.ts';

export const units: typeof chinese = {
  '10kt_ore_per_year': '10 kt ore a year',
  '10kt_raw_coal_per_year': '10 kt raw coal a year',
  '10kt_coal_per_year': '10 kt raw coal a year',
  '10kt_metal_per_year': '10 kt metal a year',
  t_metal_per_year: 't metal a year',
  '10kt_shale_oil_per_year': '10 kt shale oil a year',
  '10kt_water_per_year': '10 kt water a year',
  '10kt_mineral_water_per_year': '10 kt water a year',
  '10kt_product_per_year': '10 kt product a year',
  '10k_m3_water_per_year': '10,000 m³ water a year',
  ore_10kt_a: '10 kt ore a year',
  ore_100mt_a: '100 Mt ore a year',
  raw_coal_10kt_a: '10 kt raw coal a year',
  raw_coal_100mt_a: '100 Mt raw coal a year',
  metal_t_a: 't metal a year',
  metal_10kt_a: '10 kt metal a year',
  shale_oil_10kt_a: '10 kt shale oil a year',
  water_10kt_a: '10 kt water a year',
  product_10kt_a: '10 kt product a year',
  water_10km3_a: '10,000 m³ water a year',
  grade_g_t: 'g/t',
  grade_percent: '%',
  percent: '%',
};
