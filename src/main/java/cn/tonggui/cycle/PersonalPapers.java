package cn.tonggui.cycle;

import cn.tonggui.cycle.PersonalMapper.Kept;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Scores of people as rows of a document, and what its circular asks for. */
@Component
class PersonalPapers {

    private final PersonalMapper mapper;
    private final CycleWords words;

    PersonalPapers(PersonalMapper mapper, CycleWords words) {
        this.mapper = mapper;
        this.words = words;
    }

    Map<String, Object> of(String caseId) {
        List<Kept> kept = mapper.kept(caseId);
        Map<String, String> units = words.units();
        Map<String, String> names = words.names(kept.stream().map(Kept::person).collect(Collectors.toSet()));
        String asked = mapper.words(caseId);
        Map<String, Object> data = new HashMap<>(CyclePapers.rows(
                "people",
                kept.stream()
                        .map(one -> Map.<String, Object>of(
                                "unit", units.getOrDefault(one.unit(), one.unit()),
                                "role", words.say("cycle.role." + one.role()),
                                "name", names.getOrDefault(one.person(), ""),
                                "score",
                                        one.shown() == null
                                                ? words.say("cycle.not-scored")
                                                : one.shown().toPlainString()))
                        .toList()));
        if (asked != null) {
            data.put("circularWords", asked);
        }
        data.put("has_circularWords", asked != null);
        return data;
    }
}
