package cn.tonggui.cycle;

import cn.tonggui.cycle.InspectionMapper.Inspection;
import cn.tonggui.cycle.InspectionMapper.Inspector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The last inspection of a cycle in its circular (检查通报). */
@Component
class InspectionPapers {

    private final Inspections inspections;
    private final Members members;
    private final CycleWords words;

    InspectionPapers(Inspections inspections, Members members, CycleWords words) {
        this.inspections = inspections;
        this.members = members;
        this.words = words;
    }

    Map<String, Object> of(String cycle) {
        Optional<Inspection> last = inspections.last(cycle);
        return last.map(this::data).orElse(Map.of());
    }

    private Map<String, Object> data(Inspection one) {
        List<Finding> standing =
                inspections.findings(one).stream().filter(Finding::stands).toList();
        Map<String, String> names =
                words.names(standing.stream().map(Finding::owner).toList());
        Map<String, Object> data = new HashMap<>();
        data.put("inspectionDay", words.day(one.dayOn()));
        data.put("inspectionTeam", team(one));
        data.put(
                "inspectionUnits",
                inspections.units(one).stream().map(members::name).collect(Collectors.joining(words.say("cycle.and"))));
        data.put("inspectionWords", one.items());
        data.put("has_inspectionWords", !one.items().isEmpty());
        data.putAll(CyclePapers.rows(
                "findings",
                standing.stream().map(finding -> row(finding, names)).toList()));
        return data;
    }

    private String team(Inspection one) {
        List<Inspector> team = inspections.team(one);
        Map<String, String> names =
                words.names(team.stream().map(Inspector::person).toList());
        return team.stream()
                .map(member -> names.getOrDefault(member.person(), ""))
                .collect(Collectors.joining(words.say("cycle.and")));
    }

    private Map<String, Object> row(Finding finding, Map<String, String> names) {
        return Map.of(
                "no", finding.no(),
                "unit", members.name(finding.unit()),
                "side", words.say("cycle.side." + finding.side()),
                "level", finding.level(),
                "words", finding.words(),
                "owner", names.getOrDefault(finding.owner(), ""),
                "deadline", finding.deadline().toString());
    }
}
