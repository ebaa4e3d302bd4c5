package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.meeting.vote.FixedAgenda;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The brief and the conclusions on the four factors of a regular meeting. */
@Component
class Briefs {

    private final BriefMapper mapper;

    Briefs(BriefMapper mapper) {
        this.mapper = mapper;
    }

    Map<String, Object> figures(String meeting) {
        Map<String, Object> figures = new LinkedHashMap<>();
        BriefMapper.Brief brief = mapper.brief(meeting);
        if (brief != null) {
            number(figures, "violations", brief.violations());
            number(figures, "faults", brief.faults());
            number(figures, "windows", brief.windows());
            figures.put("weather", brief.weather());
            figures.put("briefWords", brief.words());
        }
        return figures;
    }

    /** The figures of the month before, to be compared with: {@code violationsBefore} and the like; none where there was no brief. */
    Map<String, Object> before(Meeting meeting) {
        Map<String, Object> figures = new LinkedHashMap<>();
        String month = YearMonth.parse(meeting.monthOf()).minusMonths(1).toString();
        BriefMapper.Brief brief = mapper.ofMonth(meeting.unit(), month);
        if (brief != null) {
            number(figures, "violationsBefore", brief.violations());
            number(figures, "faultsBefore", brief.faults());
            number(figures, "windowsBefore", brief.windows());
            figures.put("weatherBefore", brief.weather());
        }
        return figures;
    }

    private static void number(Map<String, Object> figures, String name, Integer number) {
        if (number != null) {
            figures.put(name, number.longValue());
        }
    }

    /** By factor. */
    Map<String, BriefMapper.Factor> factors(String meeting) {
        return mapper.factors(meeting).stream()
                .collect(Collectors.toMap(BriefMapper.Factor::factor, Function.identity()));
    }

    /** @param rows one for each factor, in the order of {@link FixedAgenda#FACTORS} */
    void keep(String meeting, Given given, List<Given> rows) {
        mapper.dropBrief(meeting);
        mapper.dropFactors(meeting);
        mapper.write(new BriefMapper.Brief(
                meeting,
                given.find("violations").orElse(null),
                given.find("faults").orElse(null),
                given.find("windows").orElse(null),
                given.text("weather"),
                given.text("briefWords")));
        List<BriefMapper.Factor> factors = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Given row = rows.get(i);
            factors.add(new BriefMapper.Factor(
                    meeting,
                    FixedAgenda.FACTORS.get(i),
                    row.text("words"),
                    row.find("l").orElse(null),
                    row.find("s").orElse(null),
                    row.text("measure")));
        }
        mapper.conclude(factors);
    }
}
