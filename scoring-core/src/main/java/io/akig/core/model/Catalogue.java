package io.akig.core.model;

import io.akig.core.features.Feature;
import io.akig.core.features.PeriodFeature;
import java.util.List;

/** The feature lists a bundle must have been made for. */
final class Catalogue {

    private Catalogue() {}

    static void check(Bundle bundle) throws BundleRefused {
        compare(bundle.features(), Feature.names());
        compare(bundle.hazard().features(), PeriodFeature.rowNames());
    }

    private static void compare(List<String> bundle, List<String> catalogue) throws BundleRefused {
        if (bundle.equals(catalogue)) {
            return;
        }
        for (int i = 0; i < Math.min(bundle.size(), catalogue.size()); i++) {
            if (!bundle.get(i).equals(catalogue.get(i))) {
                throw new BundleRefused("The bundle was made for other features: number " + (i + 1) + " is "
                        + bundle.get(i) + ", the catalogue has " + catalogue.get(i) + ".");
            }
        }
        throw new BundleRefused("The bundle was made for other features: it has " + bundle.size()
                + ", the catalogue has " + catalogue.size() + ".");
    }
}
