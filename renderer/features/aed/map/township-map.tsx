import { useLocation } from 'wouter';
import type { AedRow, CoverageView } from '../../../../contract/aed.ts';
import type { Point } from '../../../../domain/aed/events.ts';
import { frameAround, type MapFrame } from '../../../../domain/aed/map-frame.ts';
import { Empty } from '../../../ui/empty.tsx';
import { itemPath } from '../paths.ts';
import styles from './map.module.css';
import { MapFurniture } from './map-furniture.tsx';

/** The smallest piece of land that is drawn, as wide as the panel: around a single machine its reach is seen too. */
const LAND = { leastM: 2_000, leastAspect: 1.25 } as const;

interface TownshipMapProps {
  readonly view: CoverageView;
  readonly aeds: readonly AedRow[];
}

/** The township as drawn points, without any map from outside: it works with the uplink down. One unit is a metre. */
export function TownshipMap({ view, aeds }: TownshipMapProps) {
  const inUse = aeds.filter(({ readiness }) => readiness.state !== 'retired');
  const points = [...view.villages.map(({ point }) => point), ...inUse.map(({ aed }) => aed.point)].filter(
    (point): point is Point => point != null,
  );
  const reachM = view.coverage.reachMetres;
  const frame = frameAround(points, { marginM: Math.max(reachM, 400), ...LAND });
  if (!frame) return <Empty title="地图还是空的" hint="给 AED 填写坐标，或填写村的位置后，会画在这里。" />;
  const unit = Math.max(frame.widthM, frame.heightM) / 100;
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${frame.widthM} ${frame.heightM}`}
      role="img"
      aria-label="村和 AED 的位置图"
    >
      <MapFurniture frame={frame} unit={unit} />
      {inUse.map((row) => (
        <Reach key={row.aed.aedId} row={row} frame={frame} reachM={reachM} />
      ))}
      <Villages view={view} frame={frame} unit={unit} />
      {inUse.map((row) => (
        <Machine key={row.aed.aedId} row={row} frame={frame} unit={unit} />
      ))}
    </svg>
  );
}

interface ReachProps {
  readonly row: AedRow;
  readonly frame: MapFrame;
  readonly reachM: number;
}

/** What a machine reaches; one that would not work reaches nothing. */
function Reach({ row: { aed, readiness }, frame, reachM }: ReachProps) {
  if (!aed.point || readiness.state === 'not-ready') return null;
  const { x, y } = frame.place(aed.point);
  return <circle className={styles.reach} cx={x} cy={y} r={reachM} />;
}

interface DrawnProps {
  readonly frame: MapFrame;
  /** A hundredth of the longer side: what is drawn looks the same at every scale. */
  readonly unit: number;
}

function Villages({ view, frame, unit }: DrawnProps & { readonly view: CoverageView }) {
  const covered = new Map(view.coverage.villages.map((one) => [one.code, one.covered]));
  return view.villages.map(({ code, name, point, residents }) => {
    if (!point) return null;
    const { x, y } = frame.place(point);
    return (
      <g key={code} className={styles.village} data-covered={covered.get(code) === true}>
        <title>{`${name}，${residents} 人`}</title>
        <circle cx={x} cy={y} r={unit * 0.8} />
        <text x={x} y={y + unit * 3.4} fontSize={unit * 2.4} textAnchor="middle">
          {name}
        </text>
      </g>
    );
  });
}

function Machine({ row: { aed, readiness }, frame, unit }: DrawnProps & { readonly row: AedRow }) {
  const [, navigate] = useLocation();
  if (!aed.point) return null;
  const { x, y } = frame.place(aed.point);
  const half = unit * 1.3;
  const path = itemPath(aed.aedId);
  return (
    <a
      className={styles.machine}
      data-state={readiness.state}
      href={path}
      onClick={(event) => {
        event.preventDefault();
        navigate(path);
      }}
    >
      <title>{`${aed.place}，${aed.custodianName} ${aed.custodianPhone}`}</title>
      <rect x={x - half} y={y - half} width={2 * half} height={2 * half} />
      <text x={x} y={y + unit * 0.7} fontSize={unit * 2} textAnchor="middle">
        {readiness.state === 'not-ready' ? '✕' : '♥'}
      </text>
    </a>
  );
}
