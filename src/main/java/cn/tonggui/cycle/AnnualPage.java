package cn.tonggui.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The year of all units of an organisation, one row each. @param results empty before everything is gathered */
record AnnualPage(Appraisal appraisal, Map<String, String> units, List<AnnualResult> results) {

    /** Appraisals that a viewer may read. @param units names by code */
    record Listed(List<Appraisal> appraisals, Map<String, String> units) {

        public String name(String unit) {
            return units.getOrDefault(unit, unit);
        }
    }

    public String name(String unit) {
        return units.getOrDefault(unit, unit);
    }

    /** What stands in the column of a period. */
    public Optional<AnnualPart> part(AnnualResult result, String period) {
        return result.parts().stream()
                .filter(part -> part.period().equals(period))
                .findFirst();
    }

    public List<String> periods() {
        return appraisal.periods();
    }

    /** How many are vetoed. */
    public long vetoed() {
        return results.stream().filter(one -> !one.grounds().isEmpty()).count();
    }
}
