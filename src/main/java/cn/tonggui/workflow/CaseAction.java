package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import java.util.List;

/** What a person can do with a whole case. One record and one handler each; {@link Cases#perform} is the only way in. */
public sealed interface CaseAction {

    CaseRef ref();

    /** The word by which acts and URLs name it. */
    String word();

    /** Why, in the person's own words. */
    String words();

    /** Whom or what it is about, in words for the timeline. */
    default String about() {
        return "";
    }

    /** 撤销 by the initiator. */
    record Cancel(CaseRef ref, String words) implements CaseAction {
        @Override
        public String word() {
            return "cancel";
        }
    }

    /** 撤回 by the one who finished the step before, until somebody opened the next. */
    record Withdraw(CaseRef ref, String words) implements CaseAction {
        @Override
        public String word() {
            return "withdraw";
        }
    }

    /** 终止 by one who oversees the mechanism; where the ledger wants two people, the first only proposes it. */
    record Terminate(CaseRef ref, String words) implements CaseAction {
        @Override
        public String word() {
            return "terminate";
        }
    }

    /** 挂起. */
    record Suspend(CaseRef ref, String words) implements CaseAction {
        @Override
        public String word() {
            return "suspend";
        }
    }

    /** 激活. */
    record Resume(CaseRef ref, String words) implements CaseAction {
        @Override
        public String word() {
            return "resume";
        }
    }

    /** 跳转 by one who oversees the mechanism, simulated first. @param step id of the user task to go to */
    record Move(CaseRef ref, String step, String words) implements CaseAction {
        @Override
        public String word() {
            return "move";
        }
    }

    /** Drops what was proposed and waits for a second person. */
    record Decline(CaseRef ref, String words) implements CaseAction {
        @Override
        public String word() {
            return "decline";
        }
    }

    /**
     * Something beside the process that the timeline tells: 催办, 抄送, 沟通, 督办. The case stays where it is, closed or not.
     *
     * @param word of the act, such as {@code urge}
     * @param readers people to whom it opens the case
     */
    record Beside(CaseRef ref, String word, String words, String about, List<PersonId> readers) implements CaseAction {

        public Beside {
            readers = List.copyOf(readers);
        }
    }
}
