package cn.tonggui.workflow;

import cn.tonggui.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private final ProcessLibrary library;
    private final Deployments deployments;
    private final ProcessLinter linter = new ProcessLinter();
    private final PaperLinter papers;
    private final StepLinter steps;
    private final LinkLinter links;
    private boolean running;

    /** @param tables named so that the engine's tables are ready before the first deployment */
    FolderDeployer(ProcessLibrary library, Deployments deployments, Forms forms, EngineTables tables) {
        this.library = library;
        this.deployments = deployments;
        this.steps = new StepLinter(forms);
        this.papers = new PaperLinter(forms);
        this.links = new LinkLinter(forms);
    }

    @Override
    public void start() {
        Map<String, Map<String, Resource>> folders = folders();
        List<Folder> read = new ArrayList<>();
        folders.forEach((name, files) -> read.add(read(name, files)));
        read.forEach(this::check);
        links.faults(read.stream().collect(Collectors.toMap(Folder::name, Folder::files)))
                .forEach(FolderDeployer::refuse);
        deployments.of(() -> read.forEach(this::deploy));
        library.publish(List.copyOf(folders.keySet()));
        running = true;
    }

    private record Folder(String name, Map<String, String> files, Map<String, byte[]> templates) {}

    private static Folder read(String name, Map<String, Resource> resources) {
        Folder folder = new Folder(name, new TreeMap<>(), new TreeMap<>());
        resources.forEach((file, resource) -> {
            byte[] content = content(resource);
            if (file.endsWith(ProcessLibrary.TEMPLATE)) {
                folder.templates().put(file, content);
            } else {
                folder.files().put(file, new String(content, StandardCharsets.UTF_8));
            }
        });
        return folder;
    }

    private void check(Folder folder) {
        List<String> faults = new ArrayList<>(linter.faults(folder.name(), folder.files()));
        if (faults.isEmpty()) {
            faults.addAll(steps.faults(folder.name(), folder.files()));
        }
        if (faults.isEmpty()) {
            faults.addAll(papers.faults(folder.name(), folder.files(), folder.templates()));
        }
        if (!faults.isEmpty()) {
            refuse(folder.name(), faults);
        }
    }

    private static void refuse(String folder, List<String> faults) {
        throw new IllegalStateException("process folder " + folder + " is refused: " + String.join("; ", faults));
    }

    private void deploy(Folder folder) {
        Map<String, byte[]> contents = new TreeMap<>(folder.templates());
        folder.files().forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        deployments.deploy(folder.name(), contents);
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
