package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** B12, 逐题讨论: what each of those there says, the secretary last, and who takes no part in the matter. */
@Component
class DiscussStep implements OwnStep {

    private final Floor floor;
    private final Items items;
    private final Talk talk;
    private final Presences presences;
    private final MeetingWords words;

    DiscussStep(Floor floor, Items items, Talk talk, Presences presences, MeetingWords words) {
        this.floor = floor;
        this.items = items;
        this.talk = talk;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/discuss";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Item item = floor.item(at.caseId());
        Map<String, Object> values = floor.values(item);
        Map<String, String> said = talk.opinions(at.caseId()).stream()
                .filter(one -> one.item().equals(item.id()))
                .collect(Collectors.toMap(TalkMapper.Opinion::person, TalkMapper.Opinion::words));
        values.put(
                "opinions",
                speakers(at.caseId()).stream()
                        .map(person -> {
                            Map<String, Object> row = new LinkedHashMap<>();
                            row.put("person", person);
                            row.put("words", said.getOrDefault(person, ""));
                            return row;
                        })
                        .toList());
        return values;
    }

    /** Members who came, the secretary last. */
    private List<String> speakers(String caseId) {
        List<String> speakers = new ArrayList<>(presences.of(caseId).stream()
                .filter(row -> row.member() && row.came())
                .map(Presence::person)
                .toList());
        Collections.rotate(speakers, -1);
        return speakers;
    }

    /** @throws RuleBroken {@code agenda-recused-member} who has no vote need not stand back */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        List<String> members = presences.of(at.caseId()).stream()
                .filter(Presence::member)
                .map(Presence::person)
                .toList();
        for (String person : given.people("recused")) {
            if (!members.contains(person)) {
                throw new RuleBroken(
                                "agenda-recused-member",
                                words.names(List.of(person)).getOrDefault(person, ""))
                        .at("recused");
            }
        }
        items.discuss(floor.item(at.caseId()), given);
    }
}
