package cn.tonggui.inbox;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import java.util.List;
import java.util.Map;

/** Cases that stand at a step, each with the person whose step it is: every form of both processes. */
record Stands(Walker walker, Tasks tasks, People people) {

    static final List<String> STEPS = List.of(
            "accept", "amend", "refer", "hear", "sign", "work", "check", "rate", "redo", "close", "review", "mend");

    private static final Map<String, Object> OWNED =
            Map.of("reply", "limit", "owner", "P39", "checker", "P36", "deadline", "2026-12-05", "opinion", "限期办。");

    /** @param task its address @param action the step's main one */
    record Stand(String caseId, String step, String who, String task, String action) {}

    Stand at(String step) {
        String caseId = caseAt(step);
        String id = people.id(holder(step)).value();
        String task = "/tasks/" + walker.taskAt(caseId, step, people.viewer(id));
        if (step.equals("review")) {
            Viewer viewer = people.viewer(id);
            TaskView open = tasks.require(walker.taskAt(caseId, step, viewer), viewer);
            tasks.perform(new TaskAction.Claim(Walker.ref(open)), viewer);
        }
        return new Stand(caseId, step, people.username(id), task, action(step));
    }

    private String caseAt(String step) {
        return switch (step) {
            case "review" -> walker.open("trial", "P40", Map.of("subject", "试办一件"));
            case "mend" -> after("review", "return", Map.of("opinion", "请补充。"));
            case "accept" -> walker.open("practical-matter", "P40", Map.of("subject", "台阶结冰", "request", "早上滑倒。"));
            case "amend" -> after("accept", "return", Map.of("opinion", "请写明哪里。"));
            case "refer" -> after("accept", "submit", Map.of("reply", "refer", "opinion", "超出权限。"));
            case "hear" ->
                after("accept", "submit", Map.of("reply", "explain", "explanation", "道理如下", "opinion", "已说明。"));
            case "sign" -> after("accept", "submit", OWNED);
            case "work" -> after("sign", "submit", Map.of());
            case "check" -> after("work", "submit", Map.of("progress", "已办。", "filing", "finish"));
            case "rate" -> after("check", "approve", Map.of("opinion", "合格。"));
            case "redo" -> after("rate", "submit", Map.of("rating", "unsatisfied", "opinion", "又结冰了。"));
            case "close" -> after("rate", "submit", Map.of("rating", "satisfied"));
            default -> throw new IllegalArgumentException(step);
        };
    }

    private String after(String step, String action, Map<String, Object> with) {
        String caseId = caseAt(step);
        walker.act(caseId, step, holder(step), action, with);
        return caseId;
    }

    private static String holder(String step) {
        return switch (step) {
            case "accept", "redo", "close" -> "P34";
            case "refer" -> "P32";
            case "sign", "work" -> "P39";
            case "check", "review" -> "P36";
            default -> "P40";
        };
    }

    private static String action(String step) {
        return step.equals("check") || step.equals("review") ? "approve" : "submit";
    }
}
