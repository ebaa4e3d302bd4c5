package cn.tonggui.inbox;

import cn.tonggui.workflow.CaseView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The way a case has gone, as the diagram and the line of stops show it; templates make it of the case. */
record Way(CaseView item, Words words) {

    public String done() {
        return String.join(" ", item.path().done());
    }

    public String edges() {
        return String.join(" ", item.path().edges());
    }

    public String now() {
        return String.join(" ", item.path().now());
    }

    /** {@code id:2天} for each element where a minute or more was spent, {@code id:9天_×2:soon} when it was visited again. */
    public String over() {
        return item.path().spent().entrySet().stream()
                .filter(entry -> entry.getValue().time().toMinutes() > 0)
                .map(this::tag)
                .collect(Collectors.joining(" "));
    }

    public List<CaseView.Act> latestFirst() {
        List<CaseView.Act> acts = new ArrayList<>(item.acts());
        Collections.reverse(acts);
        return acts;
    }

    /** Stops in words, for phones and for those who do not see the drawing; repeated visits stand once each. */
    public List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        String last = "";
        for (CaseView.Act act : item.acts()) {
            if (!act.stepName().isEmpty()
                    && act.formVersion() > 0
                    && !act.stepName().equals(last)) {
                last = act.stepName();
                stops.add(new Stop(last, act.actorName() + " · " + words.at(act.at()), false));
            }
        }
        for (CaseView.Current current : item.current()) {
            stops.add(new Stop(current.stepName(), current.holder(), true));
        }
        for (CaseView.Wait wait : item.waits()) {
            stops.add(new Stop(wait.name(), words.at(wait.since()), true));
        }
        return stops;
    }

    /** The sentence that says the same as the drawing. */
    public String sentence() {
        String passed =
                stops().stream().filter(stop -> !stop.now()).map(Stop::name).collect(Collectors.joining("、"));
        String now = stops().stream().filter(Stop::now).map(Stop::name).collect(Collectors.joining("、"));
        return item.processTitle() + "流程图"
                + (passed.isEmpty() ? "" : "：已走过" + passed)
                + (now.isEmpty() ? "" : "，当前在" + now);
    }

    private String tag(Map.Entry<String, CaseView.Spent> entry) {
        CaseView.Spent spent = entry.getValue();
        String time = words.took(spent.time()).replace(" ", "");
        return entry.getKey() + ":" + time + (spent.visits() > 1 ? "_×" + spent.visits() + ":soon" : "");
    }

    record Stop(String name, String about, boolean now) {}
}
