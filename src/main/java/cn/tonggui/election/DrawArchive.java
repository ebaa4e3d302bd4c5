package cn.tonggui.election;

import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lists the pieces that the file of this election must hold, for the organiser to check off. */
@Component
class DrawArchive implements JavaDelegate {

    private final Casework casework;
    private final TallyWords words = new TallyWords();

    DrawArchive(Casework casework) {
        this.casework = casework;
    }

    @Override
    public void execute(DelegateExecution step) {
        List<Map<String, Object>> rows = Piece.of(new Given(casework.values(step)).text("type")).stream()
                .map(piece -> Map.<String, Object>of("piece", words.say(piece.key())))
                .toList();
        casework.keep(step, Map.of("archiveList", rows));
    }
}
