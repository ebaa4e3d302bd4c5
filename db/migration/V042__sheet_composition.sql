-- How the results of a sheet came about, in the words of the day they were reckoned: what leaves the system says the same as its page.
ALTER TABLE cyc_sheet ADD composition ${text} NULL;
