package io.akig.quickstart.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.quickstart.Repository;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The names under which a service reads its settings, as environment variables are written. */
final class SettingNames {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)");

    private final Set<String> names = new TreeSet<>();

    private SettingNames() {}

    /** @param packages where its settings are declared; its module has a file of its name */
    static SettingNames of(String service, String... packages) throws Exception {
        SettingNames found = new SettingNames();
        found.fromBoot();
        for (String each : packages) {
            found.fromRecords(each);
        }
        String file = service + "/src/main/resources/" + service + ".yml";
        found.fromFile("", Repository.yaml(Repository.home().resolve(file)));
        Matcher placeholders = PLACEHOLDER.matcher(Repository.text(file));
        while (placeholders.find()) {
            found.names.add(placeholders.group(1));
        }
        return found;
    }

    boolean contain(String variable) {
        return names.contains(variable);
    }

    /** Spring's own, by what its jars tell to editors. */
    private void fromBoot() throws IOException {
        for (URL metadata : Collections.list(
                getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            JSON.readTree(metadata)
                    .path("properties")
                    .forEach(property -> add(property.path("name").asText()));
        }
    }

    private void fromRecords(String in) throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var candidate : scanner.findCandidateComponents(in)) {
            Class<?> settings = Class.forName(candidate.getBeanClassName());
            fromRecord(settings.getAnnotation(ConfigurationProperties.class).value(), settings);
        }
    }

    private void fromRecord(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + CAPITAL.matcher(component.getName()).replaceAll("-$1");
            if (component.getType().isRecord()) {
                fromRecord(name, component.getType());
            } else {
                add(name);
            }
        }
    }

    private void fromFile(String prefix, JsonNode node) {
        node.properties().forEach(entry -> {
            String name = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            add(name);
            if (entry.getValue().isObject()) {
                fromFile(name, entry.getValue());
            }
        });
    }

    /** Spring reads both ways of writing a dash. */
    private void add(String property) {
        String upper = property.replace('.', '_').toUpperCase(Locale.ROOT);
        names.add(upper.replace("-", ""));
        names.add(upper.replace('-', '_'));
    }
}
