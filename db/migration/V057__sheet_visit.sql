-- Which visit of its step a sheet was given on: the engine's execution above those of the people. What was given before the step was
-- left for another belongs to none of the sheets that are given when it is come to again.
ALTER TABLE case_sheet ADD COLUMN visit VARCHAR(64) DEFAULT '' NOT NULL;
