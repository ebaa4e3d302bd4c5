package cn.tonggui.workflow;

import cn.tonggui.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.DeploymentBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each folder under {@code processes/} as one deployment at start, before the first request. An unchanged folder
 * makes no new version; a changed form makes one, and running cases keep theirs.
 */
@Component
class FolderDeployer implements SmartLifecycle {

    private static final String FOLDERS = "classpath*:processes/*/*";

    private final RepositoryService repository;
    private final ProcessLibrary library;
    private final DeploymentGate gate;
    private final ProcessLinter linter = new ProcessLinter();
    private final PaperLinter papers = new PaperLinter();
    private final StepLinter steps;
    private boolean running;

    /** @param tables named so that the engine's tables are ready before the first deployment */
    FolderDeployer(
            RepositoryService repository,
            ProcessLibrary library,
            DeploymentGate gate,
            Forms forms,
            EngineTables tables) {
        this.repository = repository;
        this.library = library;
        this.gate = gate;
        this.steps = new StepLinter(forms);
    }

    @Override
    public void start() {
        Map<String, Map<String, Resource>> folders = folders();
        gate.open(() -> folders.forEach(this::deploy));
        library.publish(List.copyOf(folders.keySet()));
        running = true;
    }

    private void deploy(String folder, Map<String, Resource> resources) {
        Map<String, String> files = new TreeMap<>();
        Map<String, byte[]> templates = new TreeMap<>();
        resources.forEach((name, file) -> {
            byte[] content = content(file);
            if (name.endsWith(ProcessLibrary.TEMPLATE)) {
                templates.put(name, content);
            } else {
                files.put(name, new String(content, StandardCharsets.UTF_8));
            }
        });
        List<String> faults = new ArrayList<>(linter.faults(folder, files));
        if (faults.isEmpty()) {
            faults.addAll(steps.faults(folder, files));
        }
        if (faults.isEmpty()) {
            faults.addAll(papers.faults(folder, files, templates.keySet()));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("process folder " + folder + " is refused: " + String.join("; ", faults));
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(folder).enableDuplicateFiltering();
        files.forEach(deployment::addString);
        templates.forEach(deployment::addBytes);
        deployment.deploy();
    }

    private static Map<String, Map<String, Resource>> folders() {
        Map<String, Map<String, Resource>> folders = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FOLDERS)) {
                if (file.isReadable() && file.getFilename() != null && isDeployed(file.getFilename())) {
                    String[] path = file.getURL().getPath().split("/");
                    folders.computeIfAbsent(path[path.length - 2], folder -> new TreeMap<>())
                            .put(file.getFilename(), file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDeployed(String name) {
        return name.endsWith(".yaml") || name.endsWith(".xml") || name.endsWith(ProcessLibrary.TEMPLATE);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in the last phase. */
    @Override
    public int getPhase() {
        return 0;
    }
}
