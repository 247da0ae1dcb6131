import type { ReactNode } from "react";
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
  TextArea,
  TextField as AriaTextField,
  type SelectProps,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { Check, ChevronDown } from "lucide-react";
import "./field.css";

interface Described {
  label: string;
  /** One sentence below the input: what to enter. */
  help?: ReactNode;
  /** The sentence that says what is wrong; marks the field as invalid. */
  error?: string;
}

export interface TextFieldProps extends Described, Omit<AriaTextFieldProps, "className" | "children"> {
  /** More than one line of text. */
  rows?: number;
  placeholder?: string;
}

export function TextField({ label, help, error, rows, placeholder, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className="field" validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      {rows ? <TextArea className="input" rows={rows} placeholder={placeholder} /> : <Input className="input" placeholder={placeholder} />}
      <FieldError className="field-error">{error}</FieldError>
      {help ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
    </AriaTextField>
  );
}

export interface Option {
  id: string;
  label: string;
}

export interface SelectFieldProps extends Described, Omit<SelectProps<Option>, "className" | "children"> {
  options: readonly Option[];
}

export function SelectField({ label, help, error, options, placeholder = "Bitte wählen", ...props }: SelectFieldProps) {
  return (
    <AriaSelect {...props} placeholder={placeholder} isInvalid={error !== undefined} className="field" validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden size={16} />
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      {help ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
      <Popover className="popover">
        <ListBox items={options} className="list-box">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="list-box-item">
              {({ isSelected }) => (
                <>
                  <span>{option.label}</span>
                  {isSelected ? <Check aria-hidden size={15} /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
