-- How often the handler itself was at fault; a delivery with too many faults is parked.
ALTER TABLE krn_delivery ADD COLUMN faults INTEGER NOT NULL DEFAULT 0;
