package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The file goes to the archive only complete: each piece is there, or is one that may be missing and says why. */
@Component
class CheckArchive implements JavaDelegate {

    private final Casework casework;
    private final TallyWords words = new TallyWords();

    CheckArchive(Casework casework) {
        this.casework = casework;
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        List<Given> rows = given.rows("archiveList");
        for (Piece piece : Piece.of(given.text("type"))) {
            String name = words.say(piece.key());
            if (rows.stream().noneMatch(row -> row.text("piece").equals(name) && there(piece, row))) {
                throw new RuleBroken("election-archive", name);
            }
        }
    }

    private static boolean there(Piece piece, Given row) {
        return row.text("state").equals("present")
                || piece.mayBeNone()
                        && row.text("state").equals("none")
                        && !row.text("note").isBlank();
    }
}
