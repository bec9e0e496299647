-- What a list of lots is searched and sorted by, taken out of the draft once and not at each look;
-- and the orders that lists come in, so that the first page of a hundred thousand is as quick as
-- that of ten.
ALTER TABLE lot
  ADD COLUMN search text GENERATED ALWAYS AS (lower(number || ' ' || mineral
    || ' ' || coalesce(draft::jsonb ->> 'title_zh', '')
    || ' ' || coalesce(draft::jsonb ->> 'title_en', '')
    || ' ' || coalesce(draft::jsonb ->> 'location_zh', '')
    || ' ' || coalesce(draft::jsonb ->> 'location_en', ''))) STORED,
  ADD COLUMN stage text GENERATED ALWAYS AS (draft::jsonb ->> 'stage') STORED,
  ADD COLUMN start_price_fen bigint GENERATED ALWAYS AS
    ((draft::jsonb ->> 'start_price_fen')::bigint) STORED;
CREATE INDEX lot_created ON lot (created_at_ms, id);
CREATE INDEX lot_area ON lot (area_m2, id);
CREATE INDEX lot_start_price ON lot (start_price_fen, id);
CREATE INDEX announcement_opens ON announcement (opens_at_ms, lot);
CREATE INDEX conformity_report_verdict ON conformity_report (verdict, lot);
CREATE INDEX result_closed ON result (closed_at_ms, session);
CREATE INDEX result_price ON result (price_fen, session);
CREATE INDEX result_lot ON result (lot);
