// The parts of proj4 that the map takes one by one; the package describes only the whole.
declare module 'proj4/lib/core.js' {
  export default function proj4(
    from: string,
    to: string,
  ): { forward(point: [number, number]): number[]; inverse(point: [number, number]): number[] };
}
declare module 'proj4/lib/Proj.js' {
  const Proj: { projections: { add(projection: unknown): boolean } };
  export default Proj;
}
declare module 'proj4/lib/projections/etmerc.js' {
  const projection: unknown;
  export default projection;
}
declare module 'proj4/lib/projections/longlat.js' {
  const projection: unknown;
  export default projection;
}
