import { bciOximeterBerry, bciOximeterContec } from './bci-oximeter/driver.ts';
import { beurerBp } from './beurer-bp/driver.ts';
import { contecOximeter } from './contec-oximeter/driver.ts';
import { contec08aBp } from './contec08a-bp/driver.ts';
import { contourAstm } from './contour-astm/driver.ts';
import { glucomenAreo } from './glucomen-areo/driver.ts';
import { healthOMeter } from './health-o-meter/driver.ts';
import { healthypi } from './healthypi/driver.ts';
import { identityCardSam } from './identity-card-sam/driver.ts';
import { microlifeBp } from './microlife-bp/driver.ts';
import { omronHbp9030 } from './omron-hbp9030/driver.ts';
import { oneTouchUltraMini } from './onetouch-ultramini/driver.ts';
import { openbciCyton } from './openbci-cyton/driver.ts';
import { physiogloveEs } from './physioglove-es/driver.ts';
import { pm6750 } from './pm6750/driver.ts';
import { scannerHidPos } from './scanner-hid-pos/driver.ts';
import { scannerSerial } from './scanner-serial/driver.ts';
import { sdCodefree } from './sd-codefree/driver.ts';
import { taidocTd42xx } from './taidoc-td42xx/driver.ts';
import type { Driver } from './types.ts';
import { visomatBp } from './visomat-bp/driver.ts';

/** Every sort of device the workstation can talk to. */
export const drivers: readonly Driver[] = [
  identityCardSam,
  // Barcodes
  scannerHidPos,
  scannerSerial,
  // Blood pressure
  beurerBp,
  contec08aBp,
  microlifeBp,
  omronHbp9030,
  visomatBp,
  // Height and weight
  healthOMeter,
  // Blood glucose
  contourAstm,
  glucomenAreo,
  oneTouchUltraMini,
  sdCodefree,
  taidocTd42xx,
  // Electrocardiographs
  healthypi,
  openbciCyton,
  physiogloveEs,
  // Monitors of several values
  pm6750,
  // Oxygen saturation
  bciOximeterBerry,
  bciOximeterContec,
  contecOximeter,
];

export function driverById(id: string): Driver | undefined {
  return drivers.find((driver) => driver.id === id);
}
